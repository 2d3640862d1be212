export interface ServeOptions { port?: number; host?: string; ranges?: boolean; headers?: Readonly<Record<string, string>> }
export declare function serve(folder: string, options?: ServeOptions): Promise<{ address: string; close: () => Promise<unknown> }>
