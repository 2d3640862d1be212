import { shared } from './shared'

type Makers<T> = { readonly [K in keyof T]: () => T[K] }

/** An object whose values are made when first asked for, and once: a part of a page that is not drawn yet costs nothing yet. */
export function lazily<T extends object>(make: Makers<T>): T {
  const made = {} as T
  for (const key of Object.keys(make) as (keyof T)[]) {
    Object.defineProperty(made, key, {
      enumerable: true, configurable: true,
      get() {
        const value = make[key]()
        Object.defineProperty(made, key, { value, enumerable: true })
        return value
      },
    })
  }
  return made
}

/** `view` with some of its parts put in the place of its own; what was not made yet still waits to be asked for. */
export const withParts = <T extends object>(view: T, parts: Partial<T>): T =>
  lazily(Object.fromEntries(Object.keys(view).map((key) => [key, () => (parts as T)[key as keyof T] ?? view[key as keyof T]])) as unknown as Makers<T>)

/**
 * `view`, each part of it, once asked for, sharing with the one last asked for what says the same (see `shared`).
 * @param last the parts last asked for, by name; it is kept up to date
 */
export const sharingParts = <T extends object>(view: T, last: Partial<T>): T =>
  lazily(Object.fromEntries(Object.keys(view).map((key) => [
    key, () => (last[key as keyof T] = shared(last[key as keyof T], view[key as keyof T])),
  ])) as unknown as Makers<T>)
