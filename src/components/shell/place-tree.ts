import type { Directory, DirectoryBody, DirectoryPlace } from '@/core/query/shipped'

/** The tree 省→市→县→机关 and the search over it, as plain functions. */

export interface TreeNode {
  readonly place: DirectoryPlace
  /** The government of the place itself; null where the directory has none. */
  readonly body: DirectoryBody | null
  readonly children: readonly TreeNode[]
  /** The other bodies of the place. */
  readonly bodies: readonly DirectoryBody[]
  /** Bodies of the place and of all below. */
  readonly count: number
}

const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name, 'zh')

/** Places without any body below are left out. Bodies of a place that the list of places lacks are not lost: they hang under a place of their own name. */
export function placeTree(directory: Directory): readonly TreeNode[] {
  const places = new Map(directory.places.map((p) => [p.code, p]))
  const bodies = new Map<string, DirectoryBody[]>()
  for (const body of directory.bodies) {
    if (!places.has(body.place)) places.set(body.place, { code: body.place, name: body.name, level: 'county', parent: null, pinyin: body.pinyin, initials: body.initials })
    const list = bodies.get(body.place)
    if (list) list.push(body)
    else bodies.set(body.place, [body])
  }
  const children = new Map<string | null, DirectoryPlace[]>()
  for (const place of places.values()) {
    const parent = place.parent !== null && places.has(place.parent) ? place.parent : null
    const list = children.get(parent)
    if (list) list.push(place)
    else children.set(parent, [place])
  }
  const grow = (place: DirectoryPlace): TreeNode => {
    const here = bodies.get(place.code) ?? []
    const below = (children.get(place.code) ?? []).map(grow).filter((n) => n.count > 0)
    const body = here.find((b) => b.id === place.code) ?? null
    return { place, body, children: below, bodies: here.filter((b) => b !== body).sort(byName), count: here.length + below.reduce((n, c) => n + c.count, 0) }
  }
  return (children.get(null) ?? []).map(grow).filter((n) => n.count > 0)
}

/** The codes of the places that must stand open for a body or place to be seen. */
export function pathTo(tree: readonly TreeNode[], id: string): readonly string[] {
  for (const node of tree) {
    if (node.place.code === id || node.bodies.some((b) => b.id === id)) return [node.place.code]
    const below = pathTo(node.children, id)
    if (below.length > 0) return [node.place.code, ...below]
  }
  return []
}

export interface Found {
  readonly body: DirectoryBody | null
  readonly place: DirectoryPlace | null
  /** The former name that matched. */
  readonly former: string | null
}

const spaceless = (text: string): string => text.toLowerCase().replace(/[\s\u3000'’]/g, '')

/** How well a name answers a query, 0 = not at all: name first, then former names, code, initials, pinyin. */
function rank(name: string, former: readonly string[], code: string, pinyin: string, initials: string, q: string): { rank: number; former: string | null } {
  if (name === q) return { rank: 9, former: null }
  if (name.startsWith(q)) return { rank: 8, former: null }
  if (name.includes(q)) return { rank: 7, former: null }
  const old = former.find((f) => f.includes(q))
  if (old !== undefined) return { rank: 6, former: old }
  if (/^\d+$/.test(q)) return { rank: code.startsWith(q) ? 5 : 0, former: null }
  const sound = spaceless(pinyin)
  const first = spaceless(initials)
  if (first === q) return { rank: 5, former: null }
  if (first.startsWith(q)) return { rank: 4, former: null }
  if (sound.startsWith(q)) return { rank: 3, former: null }
  return { rank: q.length > 1 && first.includes(q) ? 2 : q.length > 3 && sound.includes(q) ? 1 : 0, former: null }
}

/** Bodies (and places that have none of their own) for a query, best first; bodies with reports before those without. */
export function searchPlaces(directory: Directory, query: string, limit = 50): { readonly found: readonly Found[]; readonly more: number } {
  const q = spaceless(query)
  if (q === '') return { found: [], more: 0 }
  const hits: { found: Found; rank: number; reports: number; name: string }[] = []
  const governed = new Set<string>()
  for (const body of directory.bodies) {
    governed.add(body.id)
    const at = rank(body.name, body.former, body.id, body.pinyin, body.initials, q)
    if (at.rank > 0) hits.push({ found: { body, place: null, former: at.former }, rank: at.rank, reports: body.own.length + body.aggregate.length, name: body.name })
  }
  for (const place of directory.places) {
    if (governed.has(place.code)) continue
    const at = rank(place.name, [], place.code, place.pinyin, place.initials, q)
    if (at.rank > 0) hits.push({ found: { body: null, place, former: null }, rank: at.rank, reports: 0, name: place.name })
  }
  hits.sort((a, b) => b.rank - a.rank || Number(b.reports > 0) - Number(a.reports > 0) || a.name.length - b.name.length || byName(a, b))
  return { found: hits.slice(0, limit).map((h) => h.found), more: Math.max(0, hits.length - limit) }
}
