import type { Page } from '@playwright/test'

const mostPresses = 200

interface Stop {
  html: string
  /** Where it stands among all elements of the page. */
  place: number
  hasRing: boolean
  isInSight: boolean
}

/** Walks the whole page by Tab and tells what a person who does that would complain about. */
export async function walkByTab(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, 0)
  })
  const stops: Stop[] = []
  let presses = 0
  for (; presses < mostPresses; presses++) {
    await page.keyboard.press('Tab')
    // In a dialog, Tab may lead out to the browser before it leads in.
    const stop = (await focusedStop(page)) ?? (stops.length === 0 ? await nextStop(page) : null)
    // A field for a date has stops of its own for day, month and year.
    if (stop !== null && stop.place === stops.at(-1)?.place && stops.length > 1) continue
    if (stop === null || stop.place === stops[0]?.place) break
    stops.push(stop)
  }
  if (stops.length === 0) return ['nothing can be reached']
  if (presses === mostPresses) return ['there is no end: focus is trapped']
  return stops.flatMap((stop, index) => [
    ...(stop.hasRing ? [] : [`no ring: ${stop.html}`]),
    ...(stop.isInSight ? [] : [`out of sight: ${stop.html}`]),
    ...(stop.place > (stops[index - 1]?.place ?? -1) ? [] : [`against the reading order: ${stop.html}`]),
  ])
}

async function nextStop(page: Page): Promise<Stop | null> {
  await page.keyboard.press('Tab')
  return focusedStop(page)
}

/** The element with focus; null when focus has left the page. */
async function focusedStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return null
    const { outlineStyle, outlineWidth } = getComputedStyle(focused)
    const boxes = [...focused.getClientRects()]
    const isInSight = boxes.some(({ left, top, width, height }) => {
      const found = document.elementFromPoint(left + width / 2, top + height / 2)
      return found !== null && (focused.contains(found) || found.contains(focused) || found.closest('label') !== null)
    })
    return {
      html: focused.outerHTML.slice(0, 120),
      place: [...document.querySelectorAll('*')].indexOf(focused),
      hasRing: outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 3,
      isInSight,
    }
  })
}
