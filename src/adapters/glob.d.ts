/** Build-time folder listing (Vite); see webmail.ts. */
interface ImportMeta {
  glob<Module>(pattern: string, options: { readonly eager: true; readonly import?: string }): Record<string, Module>;
}
