import type { Body } from './stored'

/** The agency of a report → a body of the directory. Never a guess: a name that could be two bodies is none. */

type Named = Pick<Body, 'id' | 'name' | 'former'>

const GOVERNMENT = /(?:人民政府|管理委员会|管委会)$/
/** What a name needs so that its end may stand for the whole: a place. */
const PLACE = /[省市区县州盟旗]/

const bare = (name: string): string => name.replace(/[\s\u3000]/g, '').replace(GOVERNMENT, '')

/**
 * The body that bears this name now or bore it, else the only one whose name ends in it or in whose name it ends (洪泽区 is 淮安市洪泽区 where there is no other).
 * @returns its id; null where none or several fit
 */
export function matchBody(agency: string, bodies: Iterable<Named>): string | null {
  const wanted = bare(agency)
  if (wanted === '') return null
  const exact = new Set<string>()
  const ends = new Set<string>()
  for (const { id, name, former } of bodies) {
    for (const known of [name, ...former].map(bare)) {
      if (known === wanted) exact.add(id)
      else if (endsIn(known, wanted) || endsIn(wanted, known)) ends.add(id)
    }
  }
  const found = exact.size > 0 ? exact : ends
  return found.size === 1 ? [...found][0]! : null
}

/** Does the longer name end in the shorter one, and does that one name a place? `公安局` alone could be anybody's. */
const endsIn = (long: string, short: string): boolean => short.length >= 3 && PLACE.test(short) && long.length > short.length && long.endsWith(short)
