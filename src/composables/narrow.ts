/** Is the window as narrow as a phone? The limit of styles/narrow.css. */
export const isNarrow = (): boolean => matchMedia('(max-width: 599.98px)').matches
