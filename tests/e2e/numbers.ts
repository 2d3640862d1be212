/** A count as the page prints it: 千分撇 from four digits. */
export const formatCount = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')
