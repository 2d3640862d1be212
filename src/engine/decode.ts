/** TextDecoder for core/read, which knows no DOM. */
export const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)
