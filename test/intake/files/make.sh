#!/usr/bin/env bash
# Makes the files beside this one from ledger.md, each by the program that its name tells. On Debian 12:
set -euo pipefail
cd "$(dirname "$0")"
made=$(mktemp -d)
pandoc ledger.md -o pandoc.docx
pandoc ledger.md -s -o pandoc.html
pandoc ledger.md -o "$made/ledger.odt"
soffice --headless --convert-to docx:"MS Word 2007 XML" --outdir "$made" "$made/ledger.odt"
mv "$made/ledger.docx" libreoffice.docx
soffice --headless --convert-to html --outdir "$made" "$made/ledger.odt"
mv "$made/ledger.html" libreoffice.html
soffice --headless --convert-to pdf --outdir "$made" "$made/ledger.odt"
mv "$made/ledger.pdf" libreoffice.pdf
weasyprint pandoc.html weasyprint.pdf
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf=chromium.pdf "file://$PWD/pandoc.html"
{
  echo '\documentclass[OPTIONS]{article}'
  echo '\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{fancyhdr,SETUP}\pagestyle{fancy}\fancyhf{}'
  echo '\fancyhead[L]{The Torrisk Almanac}\fancyfoot[C]{Page \thepage}\setcounter{secnumdepth}{0}'
  echo '\title{The Lighthouse Keeper’s Ledger}\author{Nell Arkwood}\date{14 March 2026}'
  echo '\begin{document}\maketitle\thispagestyle{fancy}'
  pandoc ledger.md -t latex --shift-heading-level-by=-1 | sed 's/\\hypertarget{[^}]*}{%//; s/\\label{[^}]*}}*//; s/\\tightlist//'
  echo '\end{document}'
} > "$made/base.tex"
sed 's/OPTIONS/a5paper,11pt/; s/SETUP/textcomp/' "$made/base.tex" > "$made/pdftex.tex"
sed 's/OPTIONS/a5paper,twocolumn/; s/SETUP/lmodern/' "$made/base.tex" > "$made/pdftex-columns.tex"
for name in pdftex pdftex-columns; do
  pdflatex -interaction=batchmode -output-directory "$made" "$made/$name.tex" > "$made/log" || tail -40 "$made/$name.log"
  cp "$made/$name.pdf" .
done
gs -q -sDEVICE=pdfwrite -o ghostscript.pdf pdftex.pdf
gs -q -sDEVICE=pdfimage8 -r40 -dLastPage=1 -o scan.pdf pdftex.pdf
qpdf --encrypt secret secret 256 -- pdftex.pdf locked.pdf
