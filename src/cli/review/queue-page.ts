import { type Desk, deskNumbersOf } from '#archive/desk/desk.ts';
import { type DeskTask, taskListsOf } from '#cli/desk/task-lists.ts';
import { compareText } from '#model/order.ts';
import type { Regions } from '#model/region.ts';
import { type DeskFrame, framed } from './framed.ts';
import { type Html, html } from './html.ts';

/** How many of a kind are listed. */
const most = 50;

/** Whose desk is looked at, and where its places are. */
export interface QueueView {
  readonly regions: Regions;
  /** Absent: everybody's. */
  readonly who?: string | undefined;
  readonly frame: DeskFrame;
}

/** The page for the team: how much there is in each state, and what is next for whom. */
export function queuePage(desk: Desk, { regions, who, frame }: QueueView): Html {
  const lists = taskListsOf(desk, { regions, who }).map(
    ({ label, how, tasks }) => html`<section><h2>${label} <small>${tasks.length}</small></h2>
<p class="how"><code>${how}</code></p>
<ul class="tasks">${tasks.slice(0, most).map((task) => taskHtml(task, frame))}${restHtml(tasks.length - most)}</ul></section>
`,
  );
  const body = html`<header><p><a href="${frame.desk}">审校</a></p><h1>排队</h1>
${peopleHtml(desk, who, frame)}</header>
<div class="halves"><div>${lists.length === 0 ? html`<p>没有排着的。</p>` : lists}</div>
${numbersHtml(desk, regions)}</div>`;
  return framed(body, { ...frame, title: '排队' });
}

function peopleHtml({ queue, reports }: Desk, who: string | undefined, frame: DeskFrame): Html {
  const named = [
    ...queue.flatMap((page) => page.who ?? []),
    ...reports.flatMap(({ steps = [], unpublished }) =>
      unpublished === undefined ? [] : steps.map(({ by }) => by),
    ),
    ...(frame.editor === '' ? [] : [frame.editor]),
  ];
  const people = [...new Set(named)].sort(compareText);
  if (people.length === 0) return html``;
  const link = (label: string, address: string, isHere: boolean) =>
    isHere ? html`<b aria-current="page">${label}</b> ` : html`<a href="${address}">${label}</a> `;
  const here = `${frame.desk}queue/`;
  const links = people.map((name) =>
    link(name, `${here}?who=${encodeURIComponent(name)}`, name === who),
  );
  return html`<nav aria-label="谁的"><p>下一步：${link('所有人', here, who === undefined)}${links}</p></nav>`;
}

function taskHtml({ report, facts: [first, ...others] }: DeskTask, { desk }: DeskFrame): Html {
  const name =
    report === undefined
      ? html`<span>${first}</span>`
      : html`<a href="${desk}${report}/">${first}</a>`;
  return html`<li>${name} ${others.map((fact) => html`<span>${fact}</span> `)}</li>\n`;
}

function restHtml(count: number): Html {
  return count > 0 ? html`<li>还有 ${count} 个</li>` : html``;
}

function numbersHtml(desk: Desk, regions: Regions): Html {
  const { states, provinces } = deskNumbersOf(desk, regions);
  const sums = states.map(
    ({ label, count, oldest }) =>
      html`<tr><th scope="row">${label}</th><td>${count}</td><td>${oldest}</td></tr>\n`,
  );
  const places = provinces.map(({ name, counts }) => {
    const own = counts.flatMap((count, at) => (count > 0 ? [`${states[at]?.label} ${count}`] : []));
    return html`<li>${name} <span>${own.join('，')}</span></li>\n`;
  });
  return html`<section aria-labelledby="numbers"><h2 id="numbers">数目</h2>
<table class="numbers"><thead><tr><th scope="col">状态</th><th scope="col">多少</th><th scope="col">最早</th></tr></thead>
<tbody>${sums}</tbody></table>
<ul class="tasks" aria-label="各省">${places}</ul></section>
`;
}
