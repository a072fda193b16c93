using Ovop.Core.Review.Appointing;

namespace Ovop.Core.Tests.Review.Appointing;

public sealed class AppointmentListTests
{
    [Fact]
    public void Headings_and_empty_lines_are_passed_over() =>
        AppointmentList.Read(Lists.Rows("nomor;penilai\r\n\r\nOVOP-2026-000001;p1\nOVOP-2026-000002; p2@contoh.id; p3\n")).Value
            .ShouldBe([new(3, "OVOP-2026-000001", "p1", ""), new(4, "OVOP-2026-000002", "p2@contoh.id", "p3")]);

    [Fact]
    public void Every_line_that_cannot_be_read_is_named() =>
        AppointmentList.Read(Lists.Rows("OVOP-2026-000001\nOVOP-2026-000002;p1\n1;2;3;4")).Problems.Select(problem => problem.Args[0]).ShouldBe(["1", "3"]);

    [Fact]
    public void An_empty_list_is_refused() => AppointmentList.Read(Lists.Rows(" \n")).Problems.ShouldHaveSingleItem().Code.ShouldBe("appoint.rows");

    [Fact]
    public void An_address_stands_for_its_assessor() =>
        new AppointmentRow(1, "", "P2@contoh.id", "p3").Wish(Dossiers.Setting(), despiteLoad: false).ShouldBe(new("p2", "p3", false));
}
