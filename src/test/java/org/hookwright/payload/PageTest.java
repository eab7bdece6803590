package org.hookwright.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hookwright.payload.Page.Block;
import org.hookwright.payload.Page.Run;
import org.junit.jupiter.api.Test;

final class PageTest {
    private static List<Block> blocks(String html) {
        return Page.of(html).blocks();
    }

    private static Run plain(String text) {
        return new Run(text, false, false, false, "");
    }

    @Test
    void headingsParagraphsAndListsAreKept() {
        assertThat(blocks("<h2>Sorry</h2><p>One\n  two</p><ol><li>a<li>b</ol><hr>"))
                .containsExactly(
                        new Block.Heading(2, List.of(plain("Sorry"))),
                        new Block.Paragraph(List.of(plain("One two"))),
                        new Block.Item(1, "1.", List.of(plain("a"))),
                        new Block.Item(1, "2.", List.of(plain("b"))),
                        new Block.Rule());
    }

    @Test
    void whatRunsOrIsNotSeenIsLeftOut() {
        assertThat(blocks("<style>p{}</style><script>if (a<b) x('</p>')</script><!-- <b>no</b> --><p>yes</p>"))
                .containsExactly(new Block.Paragraph(List.of(plain("yes"))));
    }

    @Test
    void linksAndLooksOfWordsAreKept() {
        assertThat(blocks("<p>a <b>b</b> <a href='https://x.example/?a=1&amp;b=2'>c</a></p>"))
                .containsExactly(new Block.Paragraph(List.of(
                        plain("a "),
                        new Run("b", true, false, false, ""),
                        plain(" "),
                        new Run("c", false, false, false, "https://x.example/?a=1&b=2"))));
    }

    @Test
    void tablesAreRows() {
        assertThat(blocks("<table><tr><th>A</th><th>B</th></tr><tr><td>1<td>2</tr></table>after"))
                .containsExactly(
                        new Block.Row(true, List.of(List.of(plain("A")), List.of(plain("B")))),
                        new Block.Row(false, List.of(List.of(plain("1")), List.of(plain("2")))),
                        new Block.Paragraph(List.of(plain("after"))));
    }

    @Test
    void linesOfAListingStay() {
        assertThat(blocks("<pre>\n a\n  b</pre>")).containsExactly(new Block.Lines(" a\n  b"));
    }

    @Test
    void entitiesAreSigns() {
        assertThat(blocks("&lt;&#44032;&#xAC01;&nbsp;&unknown; &amp;lt;"))
                .containsExactly(new Block.Paragraph(List.of(plain("<가각\u00a0&unknown; &lt;"))));
    }

    @Test
    void brokenAndHostilePagesComeToAnEnd() {
        assertThat(blocks("<p <b>x</ <td></li></ol><script>never closed")).isNotNull();
        assertThat(Page.of("<p>x".repeat(100_000)).cut()).isTrue();
        assertThat(Page.of("<".repeat(200_000)).blocks()).isNotEmpty();
        assertThat(Page.of("<div>".repeat(100_000) + "in").blocks())
                .containsExactly(new Block.Paragraph(List.of(plain("in"))));
    }
}
