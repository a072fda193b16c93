using System.Collections;
using Ovop.Core.Offices;
using Ovop.Core.Review;
using Ovop.Functions.Administration.Cases;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.SignIn.Roles;

public sealed class NamesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>However many entries a trail has, and whichever parts of the page name somebody.</summary>
    [Fact]
    public async Task Who_is_named_on_the_page_of_a_case_is_looked_up_once()
    {
        var office = await Office.Open();
        await office.Linked.Endorse();
        await office.Linked.Advance();
        var (dossier, auditors) = (await office.Dossier(), new Counted());
        var setting = await office.Desk.SettingOf(dossier.Case, Cancel);
        setting = setting with { People = setting.People with { Auditors = auditors } };

        var page = await Drawn.Page<CasePage>(new
        {
            Dossier = dossier,
            Setting = setting,
            Staff = new Staff(Cast.Administrator, [StaffRole.Administrator]),
            Back = "/kantor",
        });

        page.ShouldContain(ReviewStage.Seats(dossier).First().Contact.Name);
        auditors.Times.ShouldBe(1);
    }

    /// <summary>Nobody, who are asked for so many times.</summary>
    private sealed class Counted : IReadOnlyList<Contact>
    {
        public int Times { get; private set; }

        public int Count => 0;

        public Contact this[int index] => throw new ArgumentOutOfRangeException(nameof(index));

        public IEnumerator<Contact> GetEnumerator()
        {
            Times++;
            return Enumerable.Empty<Contact>().GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
