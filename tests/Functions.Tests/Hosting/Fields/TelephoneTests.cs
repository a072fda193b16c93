using Ovop.Functions.Hosting.Fields;

namespace Ovop.Functions.Tests.Hosting.Fields;

public sealed class TelephoneTests
{
    [Theory]
    [InlineData("0812-3456-7890", "+6281234567890")]
    [InlineData("62 812 3456 7890", "+6281234567890")]
    [InlineData("0062 812 3456 7890", "+6281234567890")]
    [InlineData("+62 (0)812 3456 7890", "+6281234567890")]
    [InlineData("812 3456 7890", "+6281234567890")]
    [InlineData("0812\u20133456\u20117890", "+6281234567890")]
    [InlineData("\u202d+62\u00a0812\u20093456\u20097890\u202c", "+6281234567890")]
    [InlineData("\uff10\uff18\uff11\uff12 3456 7890", "+6281234567890")]
    [InlineData("(021) 555-0103", "+62215550103")]
    [InlineData("021/5550103", "+62215550103")]
    [InlineData("0295.555.0103", "+622955550103")]
    public void A_number_is_known_however_it_is_pasted(string typed, string number) => Telephone.Read(typed).ShouldBe(number);

    [Theory]
    [InlineData("021-5550103/04", "021-5550103/04")]
    [InlineData("081234567890, 081234567891", "081234567890, 081234567891")]
    [InlineData("0812-HUBUNGI", "0812-HUBUNGI")]
    [InlineData("021 5550103 ext 12", "021 5550103 ext 12")]
    [InlineData("+1 202 555 0100", "+1 202 555 0100")]
    [InlineData("081", "081")]
    [InlineData("+62812345678901234", "+62 812345678901234")]
    [InlineData("", "")]
    public void What_is_not_one_number_stays_and_never_looks_like_one(string typed, string kept) => Telephone.Read(typed).ShouldBe(kept);

    [Theory]
    [InlineData("+62 81234")]
    [InlineData("6281234")]
    public void Reading_twice_is_reading_once(string typed) => Telephone.Read(Telephone.Read(typed)).ShouldBe(Telephone.Read(typed));
}
