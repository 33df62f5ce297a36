"""How the workbook looks: in JupyterLab's own colours, with drawings on white paper."""

STYLE = """<style>
.archbook { gap: 8px; }
.archbook .archbook-row { flex-flow: row wrap; align-items: center; gap: 4px 12px; }
.archbook .archbook-row .widget-dropdown { min-width: 12em; }
.archbook .archbook-body { gap: 12px; align-items: stretch; }
.archbook .archbook-side, .archbook .archbook-body > .archbook-tabs {
  height: clamp(480px, calc(100vh - 320px), 900px);
}
.archbook .archbook-side { flex: 0 0 310px; width: 310px; }
.archbook .archbook-counts { flex: 0 0 auto; max-height: 300px; overflow: auto; }
.archbook .archbook-side > .archbook-tabs { flex: 1 1 0; min-height: 0; }
.archbook .archbook-body > .archbook-tabs { flex: 1 1 0; min-width: 0; }
.archbook .archbook-tabs > .widget-tab-contents { overflow: auto; padding: 8px; }
.archbook .archbook-explained {
  display: grid; grid-template-columns: minmax(0, 1fr) 20px; gap: 0; align-items: center;
}
.archbook .archbook-boxes { display: grid; gap: 0; grid-auto-rows: 28px; }
.archbook .archbook-meanings { margin: 0; }
.archbook .archbook-meanings .widget-html-content { display: grid; grid-auto-rows: 28px; }
.archbook .archbook-meanings span { place-self: center; cursor: help; opacity: 0.7; }
.archbook .archbook-boxes .widget-checkbox { height: 24px; }
.archbook .archbook-group { display: grid; grid-template-columns: 1fr 32px; gap: 4px; }
.archbook .archbook-group .widget-inline-hbox {
  display: grid; grid-template-columns: 1fr 84px; height: auto; min-height: 32px;
}
.archbook .archbook-group .widget-button { padding: 0; }
.archbook .archbook-counts .widget-label {
  text-align: left; white-space: normal; line-height: 1.3;
}
.archbook .archbook-layer { font-weight: 600; margin: 6px 0 0; }
.archbook .archbook-lines .widget-html-content { line-height: 1.5; }
.archbook .archbook-error, .archbook .archbook-warning, .archbook .archbook-info,
.archbook .archbook-sound {
  border-radius: 3px; padding: 1px 8px; font-weight: 600; color: #fff; white-space: nowrap;
}
.archbook .archbook-error { background: #b3261e; }
.archbook .archbook-warning { background: #8a5a00; }
.archbook .archbook-info { background: #2b5f8f; }
.archbook .archbook-sound { background: #1d6b3c; }
.archbook .archbook-alert [role=alert] {
  border-left: 4px solid #b3261e; padding: 4px 10px;
  background: var(--jp-layout-color2); color: var(--jp-ui-font-color1);
}
.archbook .archbook-paper {
  background: #fff; color: #111; overflow: auto; border: 1px solid var(--jp-border-color2);
}
.archbook .archbook-paper svg { display: block; margin: auto; max-width: 100%; height: auto; }
.archbook .archbook-actual svg { max-width: none; }
.archbook .archbook-entry { padding: 8px 0; border-bottom: 1px solid var(--jp-border-color2); }
.archbook .archbook-entry .widget-button {
  align-self: flex-start; height: auto; min-height: 28px; white-space: normal; text-align: left;
}
.archbook .archbook-finding .widget-html-content { line-height: 1.5; }
.archbook .widget-html-content { white-space: normal; overflow-wrap: break-word; }
.archbook small { font-weight: 400; }
.archbook a { color: var(--jp-content-link-color, #1967d2); }
.archbook .archbook-note h4 { margin: 12px 0 4px; }
.archbook .archbook-note ul { margin: 0; padding-left: 18px; line-height: 1.5; }
.archbook table { border-collapse: collapse; line-height: 1.4; margin: 0 0 16px; }
.archbook caption { text-align: left; font-weight: 600; padding: 4px 0; }
.archbook th, .archbook td {
  border-bottom: 1px solid var(--jp-border-color2); padding: 3px 10px 3px 0;
  text-align: left; vertical-align: top;
}
.archbook .number { text-align: right; white-space: nowrap; }
.archbook thead th { vertical-align: bottom; white-space: normal; }
</style>"""
