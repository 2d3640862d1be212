export declare function withAskedExports(module: Uint8Array, script: string): Uint8Array
