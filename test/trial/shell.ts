/** The markup of the spreadsheet page; everything in it is filled by the page's script. */
import { html, page } from './html';

const icon = html`<svg class="file-icon" viewBox="0 0 24 32" aria-hidden="true">
<path fill="#188038" d="M2 0h14l8 8v22a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2z"/>
<path fill="#0d652d" d="M16 0l8 8h-8z"/>
<path fill="#fff" d="M5 14h14v12H5zm2 2v3h4v-3zm6 0v3h4v-3zm-6 5v3h4v-3zm6 0v3h4v-3z"/></svg>`;

export const spreadsheetPage = (): string =>
  page({
    title: 'Пробная школа',
    css: 'main.css',
    script: 'main.js',
    bodyClass: 'sheet-page loading',
    body: html`
<a class="skip" href="#grid">К таблице</a>
<div id="trial-bar" class="trial-bar" role="region" aria-label="Пробная школа">
<p class="trial-name"><strong>Пробная школа.</strong> Ничего не отправляется в Google</p>
<button type="button" id="fill-form" aria-haspopup="menu" aria-expanded="false">Заполнить анкету как участник</button>
<a href="/outbox" target="_blank">Отправленные письма<span class="count" id="letters-count"></span></a>
<a href="/documents" target="_blank">Документы<span class="count" id="documents-count"></span></a>
<button type="button" id="clock" aria-haspopup="dialog" aria-expanded="false"><span>Часы:</span> <span id="clock-text"></span></button>
<button type="button" id="start-over">Начать заново</button>
<a href="/download/workbook.xlsx" download>Скачать таблицу</a>
</div>
<header class="title-bar">
${icon}
<div class="title-lines">
<h1><button type="button" id="file-name" title="Переименовать"></button></h1>
<div id="menu-bar" class="menu-bar" role="menubar" aria-label="Меню таблицы"></div>
</div>
</header>
<div class="formula-bar" role="region" aria-label="Строка формул">
<output id="cell-name" class="cell-name" aria-label="Выбранная ячейка">A1</output>
<span class="fx" aria-hidden="true">fx</span>
<input id="formula" class="formula" aria-label="Содержимое ячейки" spellcheck="false" autocomplete="off">
</div>
<div class="work">
<main id="grid-box" class="grid-box" aria-label="Таблица">
<div id="grid-space" class="grid-space">
<table id="grid" role="grid" tabindex="0" aria-label="Лист таблицы"><tbody></tbody></table>
<div id="charts" class="charts"></div>
</div>
</main>
<aside id="sidebar" class="sidebar" aria-label="Боковая панель" hidden>
<div class="sidebar-head"><h2 id="sidebar-title"></h2>
<button type="button" id="sidebar-close" class="icon-button" aria-label="Закрыть панель">✕</button></div>
<div id="sidebar-frame" class="sidebar-frame"></div>
</aside>
<section id="first-steps" class="first-steps" aria-labelledby="first-steps-title" hidden>
<h2 id="first-steps-title">Что попробовать</h2>
<ol>
<li>«Куратор» → «Собрать ответы»: анкеты уже заполнены.</li>
<li>«Куратор» → «Открыть панель»: отметьте согласия и предложите пары.</li>
<li>Примите пары и подготовьте приказ о закреплении.</li>
</ol>
<button type="button" id="first-steps-close" class="button main">Понятно</button>
</section>
</div>
<nav class="tab-row" aria-label="Листы таблицы">
<button type="button" id="all-sheets" class="icon-button" aria-label="Все листы" aria-haspopup="menu" aria-expanded="false">☰</button>
<div id="tabs" class="tabs" role="tablist" aria-label="Листы"></div>
</nav>
<div id="toasts" class="toasts" aria-live="polite"></div>
<style id="looks"></style>`,
  });
