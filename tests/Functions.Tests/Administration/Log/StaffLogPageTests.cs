using System.Collections.Immutable;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.Log;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Hosting;

namespace Ovop.Functions.Tests.Administration.Log;

public sealed class StaffLogPageTests
{
    [Fact]
    public async Task The_log_speaks_in_words_and_names_and_is_silent_on_what_is_empty()
    {
        var page = await Render.One<StaffLogPage>(new
        {
            Acts = new StaffAct[]
            {
                Act("letters.held", ("kind", $"{Notice.Withdrawn}")), Act("bulk.begun", ("act", $"{BulkKind.Due}")),
                Act("offices.changed", ("added", ""), ("changed", "kadis"), ("ended", "")),
            },
            Names = new Names(Cast.Of(3), Language.Indonesian),
        });

        page.ShouldNotContain("Withdrawn");
        page.ShouldContain("tindakan: Ubah tenggat");
        page.ShouldContain("berubah: Kepala Dinas, Kepala Dinas");
        page.ShouldNotContain("baru: ");
    }

    private static StaffAct Act(string what, params IEnumerable<(string Name, string Value)> facts) => new(
        new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero), "admin", what, null,
        facts.ToImmutableSortedDictionary(fact => fact.Name, fact => fact.Value, StringComparer.Ordinal));
}
