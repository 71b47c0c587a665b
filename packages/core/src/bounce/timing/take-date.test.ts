import { describe, expect, test } from 'vitest'
import { takeDate } from './take-date.ts'

/** Each reading as the clock there showed it, and the zone in minutes. */
function shown(text: string): string {
  const date = takeDate(text)
  if (!date) return 'none'
  const readings = date.readings.map((reading) => new Date(reading).toISOString().slice(0, 19))
  return [readings.join(' or '), date.offsetMinutes ?? 'no zone'].join(' ')
}

describe('a date in the form of', () => {
  test.each([
    ['RFC 5322', 'Fri, 30 Jan 2026 21:28:05 +0100', '2026-01-30T21:28:05 60'],
    ['RFC 5322 with a comment', 'Thu, 29 Apr 2017 23:34:45 +0900 (JST)', '2017-04-29T23:34:45 540'],
    ['RFC 5322 without weekday and seconds', '30 Jan 2026 21:28 GMT', '2026-01-30T21:28:00 0'],
    ['RFC 822: two digits of a year', '30 Jan 98 21:28 EST', '1998-01-30T21:28:00 -300'],
    ['RFC 5322 §4.3: three digits of a year', '30 Jan 126 21:28 PDT', '2026-01-30T21:28:00 -420'],
    ['a leap second', 'Wed, 31 Dec 2008 23:59:60 +0000', '2008-12-31T23:59:59 0'],
    ['asctime', 'Fri Jan 30 21:28:05 2026', '2026-01-30T21:28:05 no zone'],
    ['date(1)', 'Fri Jan 30 21:28:05 CET 2026', '2026-01-30T21:28:05 60'],
    ['ISO 8601', '2026-01-30T21:28:05.123Z', '2026-01-30T21:28:05 0'],
    ['ISO 8601 with an offset', '2026-01-30 21:28:05-06:00', '2026-01-30T21:28:05 -360'],
    ['Exchange 2003', '3/27/2008 9:11 AM', '2008-03-27T09:11:00 no zone'],
    ['Exchange 2007', '6/26/2012 7:30:00 AM (GMT+00:00) Dublin, Edinburgh', '2012-06-26T07:30:00 0'],
    ['Exchange 2007 in America', '6/26/2012 7:30:00 PM (GMT-06:00) Central Time', '2012-06-26T19:30:00 -360'],
    ['midnight', '3/27/2008 12:05 AM', '2008-03-27T00:05:00 no zone'],
    ['noon', '3/27/2008 12:05 PM', '2008-03-27T12:05:00 no zone'],
    ['day and month open', '3/4/2008 9:11 AM', '2008-03-04T09:11:00 or 2008-04-03T09:11:00 no zone'],
    ['day and month alike', '6/6/2012 7:30:00 AM', '2012-06-06T07:30:00 no zone'],
    ['Germany', '30.01.2026 21:28', '2026-01-30T21:28:00 no zone'],
    ['Hungary and Korea', '2026. 1. 30. 21:28', '2026-01-30T21:28:00 no zone'],
    ['PMDF and Domino', '30-JAN-2026 21:28:05.00 +0100', '2026-01-30T21:28:05 60'],
    ['Outlook', 'Friday, January 30, 2026 9:28 PM', '2026-01-30T21:28:00 no zone'],
    ['Outlook with "at"', 'Friday, January 30, 2026 at 9:28 p.m.', '2026-01-30T21:28:00 no zone'],
    ['Outlook, German', 'Freitag, 30. Januar 2026 21:28', '2026-01-30T21:28:00 no zone'],
    ['Outlook, French', 'vendredi 30 janvier 2026 21:28', '2026-01-30T21:28:00 no zone'],
    ['Outlook, French of a Tuesday', 'mar. 3 févr. 2026 à 21h28', '2026-02-03T21:28:00 no zone'],
    ['Outlook, Spanish', 'viernes, 30 de enero de 2026 9:28 p. m.', '2026-01-30T21:28:00 no zone'],
    ['Outlook, Portuguese', 'sexta-feira, 30 de janeiro de 2026 21:28', '2026-01-30T21:28:00 no zone'],
    ['Outlook, Swedish', 'den 30 januari 2026 21:28', '2026-01-30T21:28:00 no zone'],
    ['Outlook, Polish', 'piątek, 30 stycznia 2026 21:28', '2026-01-30T21:28:00 no zone'],
    ['Outlook, Russian', '30 января 2026 г. 21:28', '2026-01-30T21:28:00 no zone'],
    ['Outlook, Japanese', '2026年1月30日 21:28', '2026-01-30T21:28:00 no zone'],
    ['Japanese without blanks', '2026年1月30日金曜日午後9時28分', '2026-01-30T21:28:00 no zone'],
    ['Outlook, Chinese', '2026年1月30日 星期五 下午 9:28', '2026-01-30T21:28:00 no zone'],
    ['Outlook, Korean', '2026년 1월 30일 금요일 오후 9:28', '2026-01-30T21:28:00 no zone'],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toBe(expected)
  })
})

test('the text goes on behind it', () => {
  const text = '6/26/2012 7:30:00 AM (GMT+00:00) Dublin, Edinburgh'
  expect(text.slice(takeDate(text)?.end)).toBe(' Dublin, Edinburgh')
  const other = 'Fri, 30 Jan 2026 21:28:05 +0100. We will tell you 2 days later.'
  expect(other.slice(takeDate(other)?.end)).toBe('. We will tell you 2 days later.')
})

test.each([
  ['a day without a time', 'Fri, 30 Jan 2026'],
  ['a time without a day', '21:28:05'],
  ['no such day', '30 Feb 2026 21:28:05 +0000'],
  ['no such month', '2026-13-01 21:28:05'],
  ['no such hour', '30 Jan 2026 25:28:05 +0000'],
  ['no such minute', '30 Jan 2026 21:77 +0000'],
  ['the year 10000', '30 Jan 10000 21:28:05 +0000'],
  ['before mail', '30 Jan 1026 21:28:05 +0000'],
  ['no date', 'for the next 22 hours and 51 minutes'],
  ['nothing', ''],
])('%s is none', (_, text) => {
  expect(shown(text)).toBe('none')
})

test('a zone that no place has is not known', () => {
  expect(shown('30 Jan 2026 21:28:05 -9999')).toBe('2026-01-30T21:28:05 no zone')
})
