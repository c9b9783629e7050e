/**
 * What a page may load, run and be sent to: nothing but what stands in a file of this site. It stands in
 * every page, as many hosts set no headers; those of `public/_headers` and `docs/hosting.md` say it again,
 * and that no other site may frame a page, which a page cannot say itself.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  // Pagefind, which looks for related sections, is a program of WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "worker-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');
