import type { Layout } from '@/charts'

/** Where in a figure table a picture stands, in px from the table's frame, and the middle of each row's bar from the picture's top. */
export interface Measure {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly rows: Readonly<Record<string, number>>
  /** Where the columns begin, for a picture above them. */
  readonly columns: number
}

/** Half a bar and the room below it: a bar is as thick as a line of the smallest type is high. */
const underOf = (frame: HTMLElement): number => (Number.parseFloat(getComputedStyle(frame).getPropertyValue('--gk-tick-line')) || 16) / 2 + 8

export function measurePicture(frame: HTMLElement, layout: Layout): Measure {
  const outer = frame.getBoundingClientRect()
  const body = frame.querySelector('tbody')?.getBoundingClientRect() ?? outer
  if (layout === 'above') {
    const first = frame.querySelector('thead th:nth-child(2)')?.getBoundingClientRect()
    return { left: 0, top: 0, width: outer.width, height: 0, rows: {}, columns: first ? first.left - outer.left : 0 }
  }
  const room = layout === 'column' ? (frame.querySelector('thead .room')?.getBoundingClientRect() ?? outer) : outer
  const under = underOf(frame)
  const rows: Record<string, number> = {}
  for (const tr of frame.querySelectorAll<HTMLElement>('tr[data-row]')) {
    const box = tr.getBoundingClientRect()
    rows[tr.dataset['row'] ?? ''] = (layout === 'column' ? (box.top + box.bottom) / 2 : box.bottom - under) - body.top
  }
  return { left: room.left - outer.left, top: body.top - outer.top, width: room.width, height: body.height, rows, columns: 0 }
}

/** The parts whose sizes decide where a picture and its bars stand: the heads of columns and of rows. */
export const measuredParts = (frame: HTMLElement): Iterable<Element> => frame.querySelectorAll('thead > tr > *, tbody > tr > :first-child')

export const sameMeasure = (a: Measure | null, b: Measure): boolean => a !== null && JSON.stringify(a) === JSON.stringify(b)
