/**
 * Whether a text asks something, for places where people say other things as well.
 */

/** Words that begin a question, in the languages that questions are read in. */
const openings =
  /^(?:who(?:se|m)?|what|which|when|where|why|how|is|are|was|were|do|does|did|can|could|has|have|had|will|would|should|anyone|does anyone|wer|was|wann|wo|warum|wieso|weshalb|wie|welche[rsn]?|wohin|woher|qui|que|quoi|quand|où|pourquoi|comment|combien|quels?|quelles?|est-ce|quién(?:es)?|qué|cuándo|dónde|por qué|cómo|cuánt[oa]s?|cuál(?:es)?|quem|quando|onde|por que|como|quant[oa]s?|qual|quais)\b/iu

/**
 * True for a text that asks: one with a question mark behind a word, or that begins as questions do and
 * says no more than one does. Not for what merely quotes or shows a question mark, as code does.
 */
export function asks(text: string): boolean {
  const words = text
    .replace(/```[\s\S]*?```|`[^`]*`/g, ' ')
    .replace(/^>.*$/gm, ' ')
    .replace(/<?https?:\/\/\S+/g, ' ')
    .trim()
  if (/[\p{L}\p{N}][)\]»”"'’]*\s*[?？]/u.test(words)) return true
  if (/(?:か|かな|の)[。!！]?$/u.test(words) && /[何誰いつ幾どこなぜど]/u.test(words)) return true
  return openings.test(words) && words.split(/\s+/).length <= mostWords && !/[.!]\s/.test(words)
}

/** Longer texts that begin with such a word tell something. */
const mostWords = 25
