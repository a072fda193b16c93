using Ovop.Core;
using Ovop.Core.Offices;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Offices;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Offices;

public sealed class CapacityWordsTests
{
    private static readonly string[] Codes = ["id", "en"];

    public static TheoryData<Capacity, string> Named =>
        [.. from capacity in Enum.GetValues<Capacity>() from code in Codes select (capacity, code)];

    [Theory]
    [MemberData(nameof(Named))]
    public void The_table_of_offices_says_what_each_capacity_is_called_in_it(Capacity capacity, string code)
    {
        var language = Language.Of(code);
        var word = OfficeList.Write([new(capacity, Cast.Ratifier)], [language]).Last()[0];

        Texts.Of<OfficesPage>(language)["offices.csv.hint"].ShouldContain(word);
        ProblemWords.Find("offices.capacity", language).ShouldNotBeNull().ShouldContain(word);
    }
}
