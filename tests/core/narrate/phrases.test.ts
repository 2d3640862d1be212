import { expect, test } from 'vitest'
import { phrasesOf } from '@/core/narrate/phrases'
import { plain } from '@/core/narrate/sentence'

const title = [{ text: '复议已审结' }, { text: '36件', figure: 'a' }, { text: '，纠正' }, { text: '3件', figure: 'b' }, { text: '；公开率' }, { text: '48.0%（71/148）', figure: 'c' }, { text: '，与上年的公开率相差在偶然起伏范围之内' }]

test('a sentence is cut behind its commas, and its short phrases stay whole', () => {
  expect(phrasesOf(title).map((p) => [plain(p.parts), p.whole])).toEqual([['复议已审结36件，', true], ['纠正3件；', true], ['公开率48.0%（71/148），', true], ['与上年的公开率相差在偶然起伏范围之内', false]])
  expect(phrasesOf(title).flatMap((p) => p.parts).filter((p) => 'figure' in p)).toEqual(title.filter((p) => 'figure' in p))
})

test('nothing is lost, and English is one phrase', () => {
  expect(plain(phrasesOf(title).flatMap((p) => p.parts))).toBe(plain(title))
  expect(phrasesOf([{ text: 'Reviews concluded: ' }, { text: '36', figure: 'a' }, { text: ', corrected: 3' }])).toHaveLength(1)
  expect(phrasesOf([])).toEqual([{ parts: [], whole: true }])
})
