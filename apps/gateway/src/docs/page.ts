/** Where the page and its own files are. */
export const paths = { page: "/docs", bundle: "/docs/standalone.js", start: "/docs/start.js" } as const;

const settings = {
  url: "openapi.json",
  withDefaultFonts: false,
  telemetry: false,
  defaultOpenAllTags: true,
  hideClientButton: true,
  showDeveloperTools: "never",
  mcp: { disabled: true },
  agent: { disabled: true },
  persistAuth: false,
  defaultHttpClient: { targetKey: "shell", clientKey: "curl" },
};

/** Begins the page's program, for the gateway that the page came from. Everything that would ask another host is off. */
export const start: string = `const here = new URL(".", location.href).href.replace(/\\/$/, "");
Scalar.createApiReference("#docs", { ...${JSON.stringify(settings)}, servers: [{ url: here }] });
`;

/** Addresses are relative, so that the page works behind a proxy under any path. */
export const html: string = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>agent-events gateway: API reference</title>
<link rel="icon" href="data:,">
</head>
<body>
<noscript>This page needs JavaScript. The same as a document: <a href="openapi.json">openapi.json</a>.</noscript>
<div id="docs"></div>
<script src="${paths.bundle.slice(1)}"></script>
<script src="${paths.start.slice(1)}"></script>
</body>
</html>
`;

/** Scalar writes styles into its elements, so those cannot be forbidden. Nothing comes from, or goes to, another host. */
export const policy: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
