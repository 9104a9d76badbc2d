// Builds build/static/parch: one stylesheet, one script, the typeface and the mark. Run by frontend/build.py.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { build } from 'esbuild'
import { compile } from 'sass'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, 'build/static/parch')
const typeface = join(root, 'node_modules/@fontsource-variable/atkinson-hyperlegible-next')

function prepare () {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(join(out, 'files'), { recursive: true })
}

function styles () {
  const faces = readFileSync(join(typeface, 'wght.css'), 'utf8').replace(/\/\*.*?\*\/|\n\s*/gs, '')
  const { css } = compile(join(root, 'frontend/parch.scss'), { loadPaths: [join(root, 'node_modules/govuk-frontend/dist')], style: 'compressed', quietDeps: true })
  if (/GDS Transport|crown|crest/i.test(css)) {
    throw new Error('The stylesheet names something that belongs to GOV.UK alone.')
  }
  writeFileSync(join(out, 'parch.css'), faces + css)
}

async function script () {
  await build({
    entryPoints: [join(root, 'frontend/parch.mjs')],
    outfile: join(out, 'parch.js'),
    bundle: true,
    format: 'esm',
    legalComments: 'none',
    minify: true,
    target: 'es2020'
  })
}

function files () {
  const subsets = ['latin', 'latin-ext'].map((name) => `atkinson-hyperlegible-next-${name}-wght-normal.woff2`)
  for (const name of subsets) {
    copyFileSync(join(typeface, 'files', name), join(out, 'files', name))
  }
  const images = join(root, 'frontend/images')
  for (const name of readdirSync(images)) {
    copyFileSync(join(images, name), join(out, name))
  }
}

prepare()
styles()
files()
await script()
