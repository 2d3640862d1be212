import type { Plugin } from 'vite'

export declare const POLICY: string
export declare const policyPlugin: () => Plugin
