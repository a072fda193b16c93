using Ovop.Core.Forms;
using Ovop.Core.Offices;
using Ovop.Core.Sharing;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Notices;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Notices;

/// <summary>Everybody is told moments as their own clock has them, and the office by that of the capital, as its lists do.</summary>
public sealed class ReaderZoneTests
{
    private static readonly People Known = Cast.Of(3) is var cast
        ? cast with
        {
            Endorsers = [new(cast.Endorsers[0].Contact with { Id = "kadis-91" }, "91"), new(cast.Endorsers[0].Contact with { Id = "wakil" }, null)],
            Assessors = [cast.Assessors[0] with { Assessor = cast.Assessors[0].Assessor with { Id = "penilai-bali", Province = "51" } }],
        }
        : throw new InvalidOperationException();

    [Theory]
    [InlineData(People.Applicant, Zone.Wit)]
    [InlineData("grant-1", Zone.Wit)]
    [InlineData("kadis-91", Zone.Wit)]
    [InlineData("wakil", Zone.Wib)]
    [InlineData("penilai-bali", Zone.Wita)]
    [InlineData("ratifier", Zone.Wib)]
    [InlineData("admin-01", Zone.Wib)]
    public async Task It_is_the_zone_of_where_the_reader_is(string person, Zone zone)
    {
        var linked = await LinkedCase.Begin();
        await linked.Do((dossier, at) => dossier.By("test", at.Now)
            .Put(new ApplicationForm(ApplicationForm.Of(dossier).Answers.SetItem("prov", "91"), at.Now))
            .Put(new Grant("grant-1", "baca@contoh.id", GrantRole.Viewer, at.Now)));

        ReaderZone.Of(person, await linked.Dossier(), Known).ShouldBe(zone);
    }
}
