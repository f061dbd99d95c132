import { createRequire } from 'node:module';

const faces = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'];
const { resolve } = createRequire(import.meta.url);

/** The font files of PDFs, and of letters in pictures: regular, italic, semi-bold, semi-bold italic. */
export const fontFiles = faces.map((face) => resolve(`@expo-google-fonts/arimo/${face}/Arimo_${face}.ttf`));
