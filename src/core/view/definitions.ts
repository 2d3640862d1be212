import { SWITCHABLE, definitionOf, writeFigureRef } from '../metric'
import { readRate } from '../narrate/lens'
import type { Lens } from '../narrate/lens'
import { states } from '../narrate/pieces'
import { bracket } from '../text/numbers'
import { overviewWords } from './around-words'
import type { DefinitionsView } from './around'
import { perHundredShown, rateShown } from './shown'

/** 口径: every definition in use with its formula, who uses it, and the value that it gives now (UX 4.3). */

/** How many families are set to another definition than the default. */
export const changedDefinitions = (chosen: Readonly<Record<string, string>>): number =>
  SWITCHABLE.filter(({ metric }) => definitionOf(metric, chosen).id !== metric.definitions[0]!.id).length

/** The families that have more than one definition, in the order of the catalogue. */
export function definitionsView(lens: Lens): DefinitionsView {
  const say = overviewWords(lens.lang)
  const chosen = lens.state.definitions
  return {
    title: say('definitions'), reset: say('reset'), changed: changedDefinitions(chosen),
    families: SWITCHABLE.map(({ family, metric }) => ({
      id: family, label: family === 'outcome' ? say('outcome_shares') : metric.label[lens.lang],
      options: metric.definitions.map((d) => {
        const rate = readRate(lens, writeFigureRef({ id: metric.key, definition: d.id }), lens.now)
        // One definition holds for all outcome shares: there is no one value to show.
        const value = family === 'outcome' ? null : metric.kind === 'ratio' ? perHundredShown(lens, rate) : rateShown(lens, rate)
        const formula = family === 'outcome' ? d.label[lens.lang] : d.formula[lens.lang]
        return {
          id: d.id, label: d.label[lens.lang], formula, source: d.source?.[lens.lang] ?? null, value,
          chosen: definitionOf(metric, chosen).id === d.id,
        }
      }),
    })),
  }
}

/** `公开率＝（予以公开＋部分公开）÷办结总计`; with 口径已改 where it is not the default, and how many others are not. */
export function definitionLine(lens: Lens): string {
  const say = overviewWords(lens.lang)
  const { metric } = SWITCHABLE[0]!
  const definition = definitionOf(metric, lens.state.definitions)
  const own = definition.id === metric.definitions[0]!.id ? 0 : 1
  const others = changedDefinitions(lens.state.definitions) - own
  const notes = [...(own > 0 ? [say('changed_definition')] : []), ...(others > 0 ? [say('changed_others', { n: others })] : [])]
  const line = say('definition_line', { label: metric.label[lens.lang], formula: definition.formula[lens.lang] })
  return notes.length > 0 ? line + bracket(notes.join(states(lens.lang)('sep')), lens.lang) : line
}
