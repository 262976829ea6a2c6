/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // A benchmark or a second instance may build beside a running one.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // No server-side fetch of anything that a visitor names.
  images: { unoptimized: true },
  serverExternalPackages: [
    'pg',
    'pino',
    '@prisma/client',
    '@prisma/adapter-pg',
    'yjs',
    'lib0',
    'y-protocols',
    'docx',
    'pdfkit',
  ],
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  turbopack: {
    root: import.meta.dirname,
    resolveAlias: { 'next/dist/compiled/buffer': { browser: './components/live/no-buffer.ts' } },
  },
}
