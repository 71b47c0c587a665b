import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react'

/** A modal dialog. The browser keeps focus inside and gives it back to the opener when it closes. */
export function Dialog(props: {
  title: string
  isOpen: boolean
  onClose: () => void
  className?: string
  children: ReactNode
}): ReactElement {
  const { title, isOpen, onClose, className, children } = props
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = ref.current
    if (isOpen && dialog && !dialog.open) dialog.showModal()
    if (!isOpen && dialog?.open) dialog.close()
  }, [isOpen])
  return (
    <dialog ref={ref} className={className} aria-labelledby={titleId} onClose={() => isOpen && onClose()}>
      {isOpen && (
        <>
          <h2 id={titleId}>{title}</h2>
          {children}
        </>
      )}
    </dialog>
  )
}
