import { challenges } from './challenges'
import { outcomes } from './outcomes'
import { requests } from './requests'

/** Every chart, one word each. */
export const CHARTS = { outcomes, requests, challenges } as const

export type * from './define'
export { pickOf } from './define'
