/**
 * What pages put between and below the paragraphs of an article: "Share this article", "Related: Storm
 * closes the pier", "© 2026 The Courier".
 *
 * A paragraph is furniture only if it is so from end to end: "Share this article with nobody, she wrote"
 * is told in a story. An invitation that gives an address tells where to go, and is none either.
 */
import type { Span } from './article.ts'

/** True for a whole paragraph, or a line by itself, that is no part of what an article tells. */
export function isFurniture(text: string, { start, end }: Span): boolean {
  if (end - start > longestWritten) return false
  const written = text.slice(start, end)
  if (!beginning.test(written)) return false

  const words = plainWords(written)
  if (words.length > longest) return false
  if (isLink(words) || isCredit(words) || isOrigin(words)) return true
  if (closed.some((form) => form.test(words))) return true
  return !address.test(written) && isInvitation(words)
}

// With the addresses of its links, and without.
const longestWritten = 500
const longest = 200

/** Spares nearly all paragraphs a closer look. */
const beginning =
  /^[^\p{L}\p{N}©]{0,6}(?:©|\(?(?:ad|all rights|also read|article|back to|click|continue|copyright|c\)|don|e-?mail|find|follow|get|image|illustration|join|keep|leave|like|listen|more on|most read|photo|picture|please|print|read|recommended|related|scroll|share|sign up|skip|sponsor|story|subscribe|the (?:article|story)|this|video|view|you m)|\d{1,3}[ -]min)/iu

/** The words of a paragraph without the marks of Markdown and the ornaments around them. */
function plainWords(written: string): string {
  const words = written
    .replace(/\[([^\][]*)\]\([^()]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/(?<![\p{L}\p{N}])[*_]+|[*_]+(?![\p{L}\p{N}])/gu, '')
    .replace(/^[\s\p{Cf}|>»›→▶►▼↓•·—–-]+/u, '')
    .replace(/[\s\p{Cf}|>»›→▶►▼↓•·—–-]+$/u, '')
  return /^(?:\[[^\][]*\]|\([^()]*\))$/.test(words) ? words.slice(1, -1).trim() : words
}

const address = /\]\(|https?:|www\.|\S@\S|(?:^|\s)@\w/

/** "Read more: Storm closes the pier". What goes on in small letters, or ends in a full stop, is prose. */
function isLink(words: string): boolean {
  const title = linkLabel.exec(words)?.[1]
  return title !== undefined && /^[\p{Lu}\p{Lo}\p{N}“‘"'«].*\s\S*[^.\s]$/u.test(title)
}

const linkLabel =
  /^(?:read (?:more|also|next)|also read|related(?: (?:articles?|stor(?:y|ies)|news|content|coverage|reading|links?))?|more on this(?: story| topic)?|don[’']t miss|you (?:may|might) also like|recommended (?:stories|articles|reading|for you)) ?: ?(.+)$/i

/** "Photo: Ann Lee/Harbour Times", "Image credit: NASA". */
function isCredit(words: string): boolean {
  const [, label = '', name = ''] = creditLabel.exec(words) ?? []
  return isName(name) && (/credit|courtesy|\bby\b/i.test(label) || namesSomebody.test(name))
}

const creditLabel =
  /^((?:photo(?:graph|graphy)?s?|pictures?)(?: (?:credits?|courtesy)(?: of)?)? ?:|(?:image|video|illustration)s? (?:credits?|courtesy)(?: of)? ?:|(?:photo(?:graph)?|illustration)s? (?:by|courtesy of)) ?(.{2,80})$/i
const namesSomebody =
  /\p{Lu}[\p{L}’'.-]*\p{Ll} (?:(?:de|van|von|der|la|\p{Lu}\.) ){0,2}\p{Lu}\p{L}*\p{Ll}|\S ?\/ ?\S|\b(?:AFP|AP|Getty|EPA|Reuters)\b/u

/** "This article was originally published in The Courier on 3 May 2026." */
function isOrigin(words: string): boolean {
  const place = originLabel.exec(words)?.[1]
  return place !== undefined && isName(place.replace(permission, ''))
}

const originLabel =
  /^this (?:article|story|post|piece|column|essay|interview|report) (?:was |has been )?(?:first|originally) (?:published|appeared|posted) (?:in|on|by|at|with) (.{2,150})$/i
const permission =
  /,? (?:and (?:is|has been|was) )?(?:republished|reprinted|reproduced)(?: here)? (?:with|by|under)\b[^.!?]{0,80}(?=\.?$)/i

/** True for words that are names and dates throughout: "The Courier on 3 May 2026". */
const isName = (words: string): boolean =>
  /^(?:the )?\p{Lu}/u.test(words) &&
  words
    .replace(/[.,]$/, '')
    .split(/[ /|,]+/)
    .every((word) => /^[(“‘"'&]?[\p{Lu}\d]|^(?:&|[-–—]|©)?$/u.test(word) || small.has(word))

const small = new Set(
  'a an and at by courtesy de del der for from in la of on the under van via von'.split(' '),
)

const whole = (...forms: string[]): RegExp => new RegExp(`^(?:${forms.join('|')})$`, 'i')

const site =
  '(?:facebook|twitter|x|instagram|tiktok|youtube|linkedin|threads|bluesky|mastodon|telegram|whatsapp|pinterest|reddit|google news|apple news|social media)'
const sites = `${site}(?:(?:,? and |,? or |, | ?[/|&] ?)${site}){0,8}`
const piece = '(?:article|story|post|page)'

/** What is furniture wherever it leads. */
const closed: readonly RegExp[] = [
  whole(
    `(?:please )?share(?: this(?: ${piece})?)?(?: (?:on|via) ${sites}| (?:by|via) e-?mail| with (?:your )?friends)?[.!:]?`,
    `share(?: this(?: ${piece})?)?:?(?: (?:${site}|e-?mail|print|copy link)){1,9}`,
    `(?:print|e-?mail|listen to|bookmark) this ${piece}`,
    'back to top|skip to (?:main )?content|(?:leave|view|post) (?:a )?comments?|\\d{1,3}[ -]min(?:ute)?s? read',
  ),
  whole(
    'ad|adverts?|(?:skip )?advertise?ments?|sponsored(?: content| post)?|sponsor message',
    '(?:(?:ad|advertisement) ?[-–—|:]? ?)?(?:(?:the |this )?(?:story|article|post) continues (?:below|after|under|beneath)(?: (?:the|this))?(?: (?:ad|advert|advertisement|video|photo|image|picture|gallery|map|graphic|break))?|(?:continue|keep) reading(?: below| the main story)?|scroll (?:down )?(?:to continue|for more)(?: reading)?)[.!:]?',
  ),
  whole(
    'read (?:more|next|also):?|related:',
    'related (?:articles?|stor(?:y|ies)|news|content|coverage|reading|links?|topics):?',
    'more on this (?:story|topic):?|you (?:may|might) also like:?|recommended (?:stories|articles|for you):?|most read:?',
  ),
  whole(
    'all rights reserved\\.?',
    '(?:copyright )?\\(?c\\) \\d{4}\\b.{0,120}\\ball rights reserved\\.?',
    'copyright,? \\d{4}\\b.{0,120}\\ball rights reserved\\.?',
    'this (?:material|article|content|story) may not be (?:published|reproduced|republished|copied|broadcast)\\b[^.!?]{0,120}\\b(?:permission|consent)\\.?',
  ),
  // "© 2026 The Courier", "© Ann Lee/Coastal Press".
  /^(?:[Cc]opyright )?© ?(?:[Cc]opyright )?(?:\d{4}(?: ?[-–,] ?\d{4})*(?:$|,? (?:by )?(?:the )?\p{Lu})|\p{Lu}[^.!?]{1,60}$)/u,
]

const letter = '(?:newsletters?|e-?mails?|briefings?|alerts|updates)'
const subscribed = `(?:[\\w’'-]+ ){0,4}(?:${letter}|podcasts?|magazine|channel|print edition)`
const reason =
  '(?: (?:to|and) (?:get|receive|stay|read|have|be|never)\\b[^.!?,;“”"]{0,80}| (?:here|now|today|for free))?'

/** True for what tells to go somewhere, and not where. */
const isInvitation = (words: string): boolean =>
  invitations.some((form) => form.test(words)) || isName(named.exec(words)?.slice(1).join('') ?? '')

/** "Subscribe to The Courier’s morning newsletter", "Follow Ann Lee on Facebook". */
const named = new RegExp(
  `^(?:(?:subscribe|sign up) (?:to|for) (.+?)(?: (?:free|daily|weekly|morning|evening))* (?:newsletters?|podcast|briefing)|follow (.+) on ${sites})[.!]?$`,
  'i',
)

const invitations: readonly RegExp[] = [
  whole(
    '(?:subscribe|sign up)(?: (?:here|now|today|for free))?[.!]?',
    `(?:subscribe|sign up)(?: (?:here|now|today|for free))? (?:to|for) (?:our|my) ${subscribed}${reason}[.!]?`,
    `(?:get|join) our (?:[\\w’'-]+ ){0,4}newsletters?${reason}[.!]?`,
  ),
  whole(
    `(?:please )?(?:follow (?:us|me)|(?:follow|like|find|join) (?:us|me|our \\w+) on ${sites}(?:,? and (?:like|follow) us on ${sites})?)(?: for (?:more|the latest)\\b[^.!?,;“”"]{0,60})?[.!:]?`,
  ),
  whole(
    'click here',
    'click (?:here|below|the link below|on the link below) (?:to|for)(?: (?!(?:is|was|were|are|said|says|wrote)\\b)[^\\s.!?,;“”"]+){1,20}[.!]?',
  ),
  whole(
    'read (?:more|the (?:full|whole|original) (?:story|article|interview))(?: here| below)?[.!]?',
    'read more about(?: [^\\s.!?,;“”"]+){1,15}',
  ),
]
