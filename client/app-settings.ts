import type { ManifestOptions } from 'vite-plugin-pwa'

export type AppName = 'patient' | 'staff'
export const isAppName = (mode: string): mode is AppName => mode === 'patient' || mode === 'staff'

interface AppSettings {
  base: '/p/' | '/s/'
  /** The page, beside this file. */
  page: string
  devPort: number
  manifest: Partial<ManifestOptions>
}

const icons: ManifestOptions['icons'] = [
  { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
  { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
  { src: 'icon-maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
  { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
]

const manifest = (base: string, rest: Partial<ManifestOptions>): Partial<ManifestOptions> => ({
  id: base,
  scope: base,
  start_url: base,
  lang: 'en',
  dir: 'ltr',
  display: 'standalone',
  background_color: '#f1f6f3',
  theme_color: '#f1f6f3',
  categories: ['medical', 'finance'],
  icons,
  ...rest,
})

export const apps: Record<AppName, AppSettings> = {
  patient: {
    base: '/p/',
    page: './patient.html',
    devPort: 5173,
    manifest: manifest('/p/', {
      name: 'Cleanclaim: your bills',
      short_name: 'My bills',
      description: 'See what you owe your doctor, and why, and pay it.',
      shortcuts: [
        { name: 'Bills', url: '/p/bills' },
        { name: 'Payments', url: '/p/payments' },
      ],
    }),
  },
  staff: {
    base: '/s/',
    page: './staff.html',
    devPort: 5174,
    manifest: manifest('/s/', {
      name: 'Cleanclaim for staff',
      short_name: 'Cleanclaim',
      description: 'Code visits, send claims and follow them to the last cent.',
      shortcuts: [
        { name: 'Work list', url: '/s/work' },
        { name: 'Coding', url: '/s/code' },
      ],
    }),
  },
}
