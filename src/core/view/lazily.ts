/** An object whose values are made when first asked for, and once: a part of a page that is not drawn yet costs nothing yet. */
export function lazily<T extends object>(make: { readonly [K in keyof T]: () => T[K] }): T {
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
