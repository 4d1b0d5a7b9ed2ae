import { describe, expect, test } from 'vitest'
import { wordsAt } from '../../src/articles/article.ts'
import { bodyOf } from '../../src/articles/body.ts'
import { readArticle } from '../../src/articles/read-article.ts'

const ferry = 'The ferry to Bree was late again on Monday, and nobody on the quay was surprised.'

/** What can be quoted of an article that has a line between two paragraphs. */
const bodyAround = (line: string, name = 'ferry.txt') => {
  const article = readArticle({ name, text: `Ferry Fails\n\n${ferry}\n\n${line}\n\n${ferry}\n` })
  expect(article.text).toContain(line)
  return bodyOf(article).map((span) => wordsAt(article, span))
}

describe('what a page puts between paragraphs is not quoted', () => {
  test.each([
    ...['Share this article', 'SHARE THIS STORY', 'Share on Facebook, X and WhatsApp'],
    ...['Read more', 'Read more: Storm closes the pier', 'READ ALSO: Who pays for the pier?'],
    ...['Related articles', 'Related: Storm closes the pier', 'RELATED:Five storms of the year'],
    ...['**Read more:** [Storm closes the pier](https://example.com/storm)', 'Read more here.'],
    ...['Advertisement', '— ADVERTISEMENT —', '*[Advertisement]*', 'Back to top'],
    ...['Story continues below', 'Article continues after this ad', '▼ Continue reading below'],
    ...['Subscribe now', 'Sign up for our newsletter', 'Subscribe to The Courier’s newsletter!'],
    ...['Sign up for our free daily newsletter to get the news of the harbour every morning.'],
    ...['Follow us on Facebook and Instagram.', 'Follow Ann Lee on Facebook'],
    ...['Click here to subscribe', 'Click here to see more pictures of the storm.'],
    ...['Photo: Ann Lee', 'Photo: Ann Lee/The Courier', 'Image credit: Harbour Board'],
    ...['© 2026 The Courier. All rights reserved.', 'Copyright © 2019–2026 Harbour Media Ltd'],
    ...['All rights reserved.', '© Ann Lee/Coastal Press'],
    ...['This article was originally published in The Courier.', '3 min read'],
    ...['This story first appeared in *The Open Almanac* on 3 May 2026.'],
    ...['This article was first published by The Courier and is republished with permission.'],
  ])('%s', (line) => {
    expect(bodyAround(line)).toEqual([ferry, ferry])
    expect(bodyAround(line, 'ferry.md')).not.toContain(line)
  })
})

describe('a sentence of the story is quoted, whatever it begins with', () => {
  test.each([
    ...['Share this article with nobody, the minister wrote.', 'Share prices rose by a tenth.'],
    ...['Read more books, she said.', 'Read more: that was her advice to the pupils.'],
    ...['Related: the storm closed the pier as well, and nobody was hurt.'],
    ...['Related: Storm closes the pier. Nobody was hurt.', 'Related costs rose last year.'],
    ...['The board named two causes. Related: Storm closes the pier, it wrote.'],
    ...['Advertisement was banned in 1904.', '“Advertisement”'],
    ...['Story continues below the knee, the tattooist joked.'],
    ...['Subscribe now or never, the poster said.', 'Keep reading to your children.'],
    ...['Sign up for our newsletter, the mayor urged, and thousands did.'],
    ...['Follow us on foot to the quay.', 'Follow us on Facebook, he begged, and nobody did.'],
    ...['Click here to win, the message said.', 'Click here to win was all that it said.'],
    ...['Photo: Members may post ten of them a day.', 'Photo by Ann Lee shows the quay in May.'],
    ...['The quay at Bree (Photo: Ann Lee)', '© 2026 was printed on every label, he said.'],
    ...['(c) Members may appeal within ten days.', 'All rights reserved to the crown are gone.'],
    ...['This article was originally published in 1904 and cost its author his post.'],
    ...['This article was originally published in The Courier and led to a riot.'],
  ])('%s', (line) => {
    expect(bodyAround(line)).toEqual([ferry, line, ferry])
  })
})

test('an invitation that gives an address is quoted', () => {
  for (const line of [
    'Subscribe to our newsletter: https://example.com/news',
    '[Click here](https://example.com/reset) to reset your password.',
    'Follow us on Mastodon: @ferry@example.com',
  ]) {
    expect(bodyAround(line)).toContain(line)
  }
})

test('a line in the middle of a paragraph is quoted with it', () => {
  const wrapped = 'The board asked all who had come to the quay to\nshare this story\nwith nobody.'
  expect(bodyAround(wrapped)).toEqual([ferry, wrapped, ferry])
})
