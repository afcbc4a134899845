/** The fonts of documents: one for text, in its styles, and one for the signs that it lacks. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const read = (file: string) => readFileSync(require.resolve(`@expo-google-fonts/${file}.ttf`))

export const TEXT = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'].map(style =>
  read(`noto-serif/${style}/NotoSerif_${style}`),
)
export const SIGNS = read('noto-sans-math/400Regular/NotoSansMath_400Regular')
