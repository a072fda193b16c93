using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Functions.Questions;
using static Ovop.Functions.Tests.Submission.Drafts;

namespace Ovop.Functions.Tests.Questions;

public sealed class NewerAnswerTests
{
    private static readonly ApplicationForm Stored =
        ApplicationForm.Of(Weaving.Answered("usaha", ("komoditi", "TN"), ("nama_ikm", "Tenun Lama"), ("tgl_nib", "2021-03-15")));

    [Fact]
    public void Only_answers_that_differ_are_compared_each_in_words()
    {
        var newer = NewerAnswer.Of(Stored, Typed(("komoditi", "TN"), ("nama_ikm", "Tenun Baru"), ("tgl_nib-tahun", "2021"), ("tgl_nib-bulan", "3"), ("tgl_nib-hari", "15")), Language.Indonesian);

        newer.ShouldBe([new NewerAnswer("Nama IKM", "Tenun Lama", "Tenun Baru")]);
    }

    [Fact]
    public void A_date_that_is_half_typed_is_kept_as_it_was_typed() => Typed(("tgl_nib-hari", "15"), ("tgl_nib-tahun", "2021"))["tgl_nib"].ShouldBe("2021--15");

    [Fact]
    public async Task A_date_that_is_half_typed_is_shown_again()
    {
        var page = await Drawn.Page<SectionPage>(new { Dossier = Weaving.Answered("usaha", ("komoditi", "TN"), ("tgl_nib", "2021--15")), Section = FormSections.Find("usaha")! });

        page.ShouldMatch("name=\"tgl_nib-hari\"[^>]*value=\"15\"");
        page.ShouldMatch("name=\"tgl_nib-tahun\"[^>]*value=\"2021\"");
    }

    private static TypedSection Typed(params (string Name, string Value)[] fields) =>
        new(FormSections.Find("usaha")!, new FormCollection(fields.ToDictionary(field => field.Name, field => new Microsoft.Extensions.Primitives.StringValues(field.Value))));
}
