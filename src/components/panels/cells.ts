/** Arrow keys among the buttons of a table: left and right along a row (opening and closing it at its head), up and down to the next row. */

/** Moves the focus; true where the key was used. */
export function moveAmongCells(frame: HTMLElement, event: KeyboardEvent): boolean {
  const from = event.target
  if (!(from instanceof HTMLElement) || from.closest('table') === null || event.ctrlKey || event.metaKey || event.altKey) return false
  const row = from.closest('tr')
  if (!row) return false
  const open = from.getAttribute('aria-expanded')
  if ((event.key === 'ArrowRight' && open === 'false') || (event.key === 'ArrowLeft' && open === 'true')) {
    from.click()
    return true
  }
  const buttons = [...row.querySelectorAll('button')]
  const at = buttons.indexOf(from as HTMLButtonElement)
  if (event.key === 'ArrowRight') return focus(buttons[at + 1])
  if (event.key === 'ArrowLeft') return focus(buttons[at - 1])
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false
  const cell = [...row.children].findIndex((c) => c.contains(from))
  const rows = [...frame.querySelectorAll('tbody tr')]
  const step = event.key === 'ArrowDown' ? 1 : -1
  for (let i = rows.indexOf(row) + step; i >= 0 && i < rows.length; i += step) {
    const target = rows[i]?.children[cell]?.querySelector('button') ?? rows[i]?.querySelector('button')
    if (target) return focus(target)
  }
  return true
}

function focus(target: HTMLElement | undefined): boolean {
  target?.focus()
  return target !== undefined
}
