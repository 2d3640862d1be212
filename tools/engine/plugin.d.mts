import type { Plugin } from 'vite'

export declare const enginePlugin: () => Plugin
