import { describe, expect, it } from 'vitest'
import { segmentCell, segmentText } from '../../../src/core/parse/segment'

const figuresIn = (segments: ReturnType<typeof segmentText>): readonly string[] => segments.filter((s) => s.is === 'figures').map((s) => s.text)

describe('numbers of names', () => {
  it.each(['2\n.重复申请', '2 .重复申请', '2.重复申请', '2\n、重复\n申请'])('%j in a cell is no figure', (text) => expect(figuresIn(segmentCell(text))).toEqual([]))
  it.each(['2.', '７．', '3、'])('%j on a line of its own is no figure', (text) => expect(figuresIn(segmentText(text))).toEqual([]))
  it.each(['2', '9', '12.', '0.'])('%j is one', (text) => expect(figuresIn(segmentText(text)).length).toBe(1))
  it('markup that is shown as text has no strokes for blanks', () => expect(figuresIn(segmentText('</td><td>7</td>'))).toEqual(['7']))
})
