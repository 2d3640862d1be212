import { expect, it } from 'vitest'
import { tokensCss } from '@/charts/theme'

it('styles/tokens.css is what the one list of colours says (vitest -u writes it)', async () => {
  await expect(tokensCss()).toMatchFileSnapshot('../../src/styles/tokens.css')
})
