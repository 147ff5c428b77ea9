/** The code blocks of a language in a README, as they stand. */
export function readmeBlocks(readme: string, language: string): string[] {
  const fenced = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms");
  return [...readme.matchAll(fenced)].map(([, block = ""]) => block);
}
