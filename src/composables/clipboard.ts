/** Copies text; false where the browser has no clipboard (plain HTTP) or refuses: then the text is shown, selected, to be copied by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
