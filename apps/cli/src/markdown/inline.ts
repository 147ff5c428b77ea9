import type { Token, Tokens } from "marked";
import { clean } from "../output/clean.ts";
import { type Span, type Style, span } from "./span.ts";

/** The text inside a block, piece by piece. */
export function inline(tokens: readonly Token[] | undefined, styles: readonly Style[] = []): readonly Span[] {
  return (tokens ?? []).flatMap((token) => spansOf(token, styles));
}

function spansOf(token: Token, styles: readonly Style[]): readonly Span[] {
  switch (token.type) {
    case "strong":
      return inline(token.tokens, add(styles, "bold"));
    case "em":
      return inline(token.tokens, add(styles, "italic"));
    case "del":
      return inline(token.tokens, add(styles, "strike"));
    case "codespan":
      return [span(token["text"], add(styles, "code"))];
    case "br":
      return [span("\n")];
    case "checkbox":
      return [span(token["checked"] ? "[x] " : "[ ] ", styles)];
    case "link":
      return address(inline(token.tokens, add(styles, "underline")), token as Tokens.Link, styles);
    case "image":
      return address([span(token["text"], add(styles, "italic"))], token as Tokens.Image, styles);
    case "html":
      return [span(token["text"], styles)];
    default:
      return "tokens" in token && token.tokens ? inline(token.tokens, styles) : [span(decode(textOf(token)), styles)];
  }
}

/** What is linked, and where to: a link's text alone could say anything. */
function address(
  label: readonly Span[],
  { href }: { readonly href: string },
  styles: readonly Style[],
): readonly Span[] {
  const shown = label.map(({ text }) => text).join("");
  const target = clean(href).trim();
  if (target === shown || target === `mailto:${shown}`) return label;
  return [...label, span(`${shown.trim() === "" ? "" : " "}(${target})`, add(styles, "dim"))];
}

const textOf = (token: Token): string => ("text" in token && typeof token.text === "string" ? token.text : token.raw);

/** The ones that stand in prose; others are shown as they came. */
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”" },
  ...{ hellip: "…", ndash: "–", mdash: "—", bull: "•", middot: "·", laquo: "«", raquo: "»", larr: "←", rarr: "→" },
  ...{ copy: "©", reg: "®", trade: "™", deg: "°", times: "×", plusmn: "±", euro: "€", pound: "£", sect: "§" },
};

/** The lexer leaves entities with a name to the browser. */
const decode = (text: string): string =>
  text.replace(
    /&([a-z]+);/g,
    (whole, name: string) => (Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : whole) ?? whole,
  );

const add = (styles: readonly Style[], style: Style): readonly Style[] =>
  styles.includes(style) ? styles : [...styles, style];
