/** Build-time folder listing (Vite). The only build feature the core relies on; see registry.ts. */
interface ImportMeta {
  glob<Module>(pattern: string, options: { readonly eager: true; readonly import?: string }): Record<string, Module>;
}
