import { describe, expect, it } from 'vitest'
import { type Form, randomForm } from '../../print/form'
import { pageOf } from '../../print/page'
import { randomOf } from '../../print/random'
import { type Sheet, sheetsOf } from '../../print/sheet'
import { PLAIN, styleOf } from '../../print/style'
import { differences, NO_DIFFERENCE, readBack } from './read-back'

/** Text of pages whose lines are out of order: a row that looks whole may hold its neighbour's figures, and then nothing is said in silence. */

const page = pageOf(2023)

/** One printed row as lines of text: its names and its figures. */
type Lay = (names: readonly string[], figures: readonly string[]) => readonly string[]

const BELOW: Lay = (names, figures) => [...names, ...figures]

function linesOf(sheet: Sheet, lay: Lay): readonly string[] {
  return [sheet.title, ...sheet.rows.flatMap((row) => lay(row.filter((c) => !c.figure).map((c) => c.text), row.filter((c) => c.figure).map((c) => c.text)))]
}

/** The form as text, each row laid out by `lay` where its figures are those of table `table`. */
function textOf(form: Form, mark: string, lays: readonly [Lay, Lay]): string {
  const [two, three, four] = sheetsOf(form, styleOf({ ...PLAIN, blank: mark }))
  return [
    page.title, '本报告所列数据的统计期限自2023年1月1日起至12月31日止。', '一、总体情况',
    ...linesOf(two!, lays[0]), ...linesOf(three!, lays[1]), ...linesOf(four!, BELOW), '五、存在的主要问题及改进情况', '六、其他需要报告的事项', '无。',
  ].join('\n')
}

const rowsOf = (pick: (name: string) => Lay): Lay => (names, figures) => pick(names.at(-1) ?? '')(names, figures)
const ABOVE: Lay = (names, figures) => (figures.length > 0 ? [...figures, ...names] : names)
const quiet = (form: Form, text: string) => expect(differences(form.figures, readBack(text)).silent).toEqual([])

describe.each([['zeros printed', 'none', '', 2021], ['zeros as strokes', 'zeros', '/', 2021], ['zeros printed, 2019', 'none', '', 2019]] as const)('%s', (_, blanks, mark, vintage) => {
  const form = randomForm(randomOf(71), blanks, vintage)

  it('below their names all figures are read', () => {
    expect(differences(form.figures, readBack(textOf(form, mark, [BELOW, BELOW])))).toEqual(NO_DIFFERENCE)
  })

  it('figures above their names: nothing is silent', () => {
    quiet(form, textOf(form, mark, [ABOVE, ABOVE]))
    quiet(form, textOf(form, mark, [ABOVE, BELOW]))
    quiet(form, textOf(form, mark, [BELOW, ABOVE]))
  })

  it('figures here above and there below their names: nothing is silent', () => {
    for (const rest of [0, 1]) quiet(form, textOf(form, mark, [BELOW, rowsOf((name) => (name.length % 2 === rest ? ABOVE : BELOW))]))
    quiet(form, textOf(form, mark, [rowsOf((name) => (/规章|处罚|收费/.test(name) ? ABOVE : BELOW)), BELOW]))
  })

  it('the figures of one row above its name, behind those of the row before: both are read by their sums', () => {
    for (const name of ['（一）予以公开', '3.危及“三安全一稳定”', '2.重复申请', '四、结转下年度继续办理']) {
      expect(differences(form.figures, readBack(textOf(form, mark, [BELOW, rowsOf((n) => (n.startsWith(name) ? ABOVE : BELOW))])))).toEqual(NO_DIFFERENCE)
    }
  })

  it('a name of two lines with the first figure beside its first line', () => {
    const cut: Lay = (names, figures) => {
      const name = names.at(-1)!
      return figures.length < 7 || name.length < 8 ? BELOW(names, figures) : [...names.slice(0, -1), `${name.slice(0, -3)} ${figures[0]!}`, name.slice(-3), ...figures.slice(1)]
    }
    expect(differences(form.figures, readBack(textOf(form, mark, [BELOW, cut]))).silent).toEqual([])
  })

  it('the number of a name on a line of its own', () => {
    const apart: Lay = (names, figures) => BELOW(names.flatMap((n) => (/^\d\./.test(n) ? [n.slice(0, 2), n.slice(2)] : [n])), figures)
    expect(differences(form.figures, readBack(textOf(form, mark, [BELOW, apart])))).toEqual(NO_DIFFERENCE)
  })

  it('a name of two lines, the figures in cells beside the second', () => {
    const cut: Lay = (names, figures) => {
      const name = names.at(-1)!
      return figures.length === 0 ? [names.join('\t')] : name.length < 6 ? [[...names, ...figures].join('\t')] : [[...names.slice(0, -1), name.slice(0, -4)].join('\t'), [name.slice(-4), ...figures].join('\t')]
    }
    expect(differences(form.figures, readBack(textOf(form, mark, [cut, cut]))).silent).toEqual([])
  })
})
