using Ovop.Core.Start;
using Ovop.Functions.Start;

namespace Ovop.Functions.Tests.Start;

public sealed class EligibilityPageTests
{
    [Fact]
    public async Task The_summary_says_which_questions_were_not_answered_and_each_question_how_to_answer_it()
    {
        var page = await Drawn.Page<EligibilityPage>(new { Problems = Eligibility.Unanswered(_ => null) });

        var summary = page[..page.IndexOf("</h1>", StringComparison.Ordinal)];
        summary.ShouldContain("Belum dijawab: Apakah usaha Anda memiliki Nomor Induk Berusaha (NIB)?");
        summary.ShouldNotContain("Pilih salah satu jawaban.");
        page.ShouldContain("Pilih salah satu jawaban.");
    }
}
