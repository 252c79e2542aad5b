import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
// The one that the plugin unpacks with.
// eslint-disable-next-line @backstage/no-undeclared-imports
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

/**
 * What lies in the drawer of an invented shop that has changed its way of writing post-mortems every
 * other year. By path, as somebody drops them.
 */

type Files = Record<string, string>;

/** Times in a table; the folder is named after the service. */
const inAFolder: Files = {
  'checkout/2024-03-01.md': `# Baskets emptied themselves

**Severity:** SEV2
**Authors:** Ada, Tomas

## Summary

Baskets older than an hour lost their seeds when the new cache was switched on.

## Timeline

| Time (UTC) | Event |
| ---------- | ----- |
| 08:30 | The new cache is switched on |
| 08:41 | First complaint: an empty basket |
| 09:05 | The cache is switched off; new baskets stay full |

## Action items

| Action | Owner | Due |
| ------ | ----- | --- |
| Read old baskets from both caches for a day | Ada | 2024-03-15 |
| Alert on baskets that become empty | Tomas | 2024-03-22 |
`,
};

const lists: Files = {
  '2023-05-11 tulip search.md': `# Nobody found tulips

Date: 2023-05-11
Status: resolved

## What happened

A rebuilt index of \`product-search\` had no entries below T. Product search answered, and found nothing.

## Timeline

- 10:00 UTC: The nightly index is put in place
- 10:20 UTC: Support asks whether tulips are sold out
- 10:48 UTC: The index of the day before is back

## Root causes

- The index was put in place without being counted
- Nobody is told when a search finds nothing

## Follow-ups

- [ ] Count what is in an index before it is put in place
- [x] Keep the index of the day before
`,
  '2022-11-28-black-friday.md': `# Queue at the till on the busiest Friday

* Impact: one order in six took more than a minute
* Detection: a customer on the telephone
* Severity: SEV1

## Timeline

* 2022-11-25 07:00 UTC - The offers go out
* 2022-11-25 07:12 UTC - Orders wait for the stock to be counted
* 2022-11-25 08:30 UTC - Stock is counted from a copy; the queue drains
`,
};

const headings: Files = {
  '2023-09-04.md': `# Parcels without a label

## Summary

Labels were printed blank for a morning.

## Timeline of 2023-09-04 (UTC)

### 06:10

The printer server is updated.

### 06:45

The first van leaves with blank parcels.

### 08:05

The update is taken back.

## Lessons learned

### What went well

The warehouse kept a list by hand.

### What went wrong

Nobody prints a label in a test.
`,
};

const frontMatter: Files = {
  'letters-twice.md': `---
title: Every letter went out twice
date: 2024-01-17
severity: SEV3
author: Ines
services: [mailer]
---

## Summary

A worker was restarted between sending a letter and noting that it was sent.

## Timeline

- 12:01 UTC The worker is restarted
- 12:09 UTC Customers write that they got two letters
- 12:30 UTC The worker notes first and sends then
`,
  'invoices-in-euro.md': `+++
title = "Invoices in the wrong currency"
date = 2023-12-01
severity = "SEV2"
+++

## Impact

Forty invoices asked for euros instead of pounds.

## Timeline

- 15:00 UTC: The table of currencies is sorted anew
- 16:10 UTC: Accounting stops the run
`,
  'certificate.mdx': `---
title: The certificate that ran out on a Sunday
date: '2024-06-02'
---

# What happened

The certificate of the shop ran out at 00:00 UTC, and no page was shown until somebody woke up.

# Timeline

- 00:00 UTC The certificate runs out
- 06:55 UTC The first person on duty sees it
- 07:20 UTC A new certificate is in place
`,
};

const twelveHours: Files = {
  'sign-in-loop.md': `# Signing in led back to signing in

**Date**: July 9, 2023

## Timeline (all times PDT)

- 9:58 am: A cookie is given a shorter name
- 10:15 am: Half of those who sign in are asked again
- 12:05 pm: The old name is read as well
- 1:30 pm: Nobody is asked twice any more
`,
  'slow-pictures.txt': `Slow pictures
=============

Date: 2023-02-14

Timeline
--------

8:00 AM UTC - The new pictures are put on the shop
8:25 AM UTC - Pages take twelve seconds
9:10 AM UTC - The pictures are made smaller
`,
};

/** Three incidents in one file. */
const log: Files = {
  'log-of-2022.md': `# Log of 2022

## 2022-01-12: The greenhouse camera filled the disk

Pictures of one night took all there was.

- 03:00 UTC: The disk is full
- 07:30 UTC: Old pictures are removed

## 2022-04-03: Prices without a decimal point

A seed for 299.00 instead of 2.99.

- 10:00 UTC: New prices are read
- 10:06 UTC: The old ones are back

## 2022-08-21: A test order of ten thousand bulbs

It was packed.

- 09:00 UTC: A test is run against the real shop
- 11:45 UTC: The warehouse asks whether this is meant
`,
};

/** Nobody says where these clocks hung. */
const withoutZone: Files = {
  'stock-below-zero.md': `# Stock below zero

Date: 2024-02-20

## Timeline

- 14:05: Two shelves are counted as one
- 14:40: The shop sells what is not there
- 15:15: The shelves are counted anew
`,
};

const proposing: Files = {
  'cards-declined.md': `# Every second card was declined

Date: 2024-04-08

## Summary

The Payment gateway sent the old key to one of two banks. Orders waited in the shop until the Payment gateway had both.

## Timeline

- 18:00 UTC: The key is changed
- 18:04 UTC: Cards are declined
- 18:31 UTC: The new key is known everywhere
`,
};

const refused: Files = {
  'a-long-thread.md': `# A thread that was answered too often

${'> '.repeat(40)}I said so.
`,
};

/** Houses that write little, and houses that write much. */
const others: Files = {
  'dns.markdown': `# The name of the shop was gone

Incident started: 2021-10-04 15:39 UTC
Incident ended: 2021-10-04 21:20 UTC

## Root cause

A change of the routes took away the only way to the servers that know the name.

## Trigger

A command that was meant to count routes.
`,
  'newsletter.qmd': `# A newsletter to nobody

Date: 2021-03-08

## Five whys

1. Why did nobody get it? The list was empty.
2. Why was it empty? It was read from the test.
3. Why from the test? The address was the default.

## Action items

- Ines: no default for the address of the list (2021-04-01)
`,
  'heat.md': `# Heat in the server room

**Date:** 2023-08-19
**Duration:** 3 h
**Impact:** Orders took twice as long.

**Timeline**

- 2023-08-19T11:00:00Z The air conditioning stops
- 2023-08-19T12:10:00Z Servers slow themselves down
- 2023-08-19T14:00:00Z The doors are open and fans are in place
`,
  'no-times.md': `# The day of the wrong seeds

On 2020-05-16 two bins had changed places. Some hundred customers grew radishes.
`,
};

/** A folder as it lies on somebody's disk. */
const inTheFolder: Files = {
  ...inAFolder,
  ...lists,
  ...headings,
  ...frontMatter,
  ...twelveHours,
  ...log,
  ...withoutZone,
  ...proposing,
  ...refused,
  ...others,
};

/** What somebody else had packed. */
const inTheZip: Files = {
  'archive/search-restart.md': `# Search forgot its synonyms

Date: 2021-06-30

## Timeline

- 08:00 UTC: The search is started anew
- 08:20 UTC: Aubergines are found, eggplants are not
- 09:00 UTC: The synonyms are read again
`,
  'archive/robots.md': `# Robots bought all the dahlias

Date: 2021-04-12

## Timeline

| When (UTC) | What |
| --- | --- |
| 20:00 | Dahlias are on sale |
| 20:01 | They are sold out |
`,
};

/** What was sent along beside the folder. */
const loose = {
  name: 'gift-cards.md',
  text: `# Gift cards worth nothing

Date: 2024-05-06

## Timeline

- 07:00 UTC: Gift cards move to a table of their own
- 07:30 UTC: The first one is worth nothing
- 08:00 UTC: Both tables are read
`,
};

/** How many texts there are in all. */
export const FILES =
  Object.keys(inTheFolder).length + Object.keys(inTheZip).length + 1;

/** Lays the folder down below another, with a picture in it that nobody can read. */
export async function layDown(parent: string): Promise<string> {
  return layDownFiles(parent, {
    ...inTheFolder,
    'whiteboard.png': 'not a text',
  });
}

/** Writes files into a folder below another one. @returns the folder */
export async function layDownFiles(
  parent: string,
  files: Files,
): Promise<string> {
  const folder = path.join(parent, 'postmortems');
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}

/** A file as a page can be handed it. */
export interface Handed {
  name: string;
  base64: string;
}

/** A zip, and a file beside it. */
export async function handed(): Promise<Handed[]> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, text] of Object.entries(inTheZip)) {
    await zip.add(name, new TextReader(text));
  }
  const packed = Buffer.from(await zip.close());
  return [
    { name: 'archive.zip', base64: packed.toString('base64') },
    { name: loose.name, base64: Buffer.from(loose.text).toString('base64') },
  ];
}
