using Ovop.Core.Forms.Questions;

namespace Ovop.Core.Tests.Forms;

public sealed class FormFieldTests
{
    [Theory]
    [InlineData("Batik\0 Sekar\u001b", "Batik Sekar")]
    [InlineData("Batik\u202eSekar\u202c", "BatikSekar")]
    [InlineData("Batik\tSekar ", "Batik Sekar")]
    [InlineData("Batik\r\nSekar", "Batik\nSekar")]
    [InlineData("Ba\u00adtik\u200b Se\u200ekar\ufeff", "Batik Sekar")]
    [InlineData("Cafe\u0301", "Caf\u00e9")]
    [InlineData("a\ufffe", "a")]
    public void Tidy_drops_what_cannot_be_seen(string typed, string kept) => new FormField("nama_ikm", FieldKind.Text).Tidy(typed).ShouldBe(kept);
}
